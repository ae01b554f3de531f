/** The agent: world model, actor, critics and planner put together. */
@NullMarked
package safedreamer.agent;

import org.jspecify.annotations.NullMarked;
