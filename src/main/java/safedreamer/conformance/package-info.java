/**
 * Whether our code gives the numbers that were recorded from the originals: SafeDreamer's networks, losses and planner,
 * and Safety-Gymnasium's tasks.
 *
 * <p>A {@link safedreamer.conformance.GoldenReplay} knows one kind of golden file; {@link safedreamer.conformance.Conformance}
 * gives each file of a folder to the one that reads it and collects a {@link safedreamer.conformance.FileReport} a file. To
 * add a kind of file, implement that interface and add it where the command line makes its list; to add a task or an
 * engine to the recorded episodes, see the package {@code world}.
 */
@NullMarked
package safedreamer.conformance;

import org.jspecify.annotations.NullMarked;
