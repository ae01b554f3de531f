/**
 * Numbers recorded from the original SafeDreamer at any size: its weights and drawn samples are put into our networks, and
 * what comes out is compared. Reads sizes and settings from the files; computes on the CPU.
 *
 * <p>One class a group of numbers; {@link safedreamer.conformance.method.MethodReplays} lists the groups.
 */
@NullMarked
package safedreamer.conformance.method;

import org.jspecify.annotations.NullMarked;
