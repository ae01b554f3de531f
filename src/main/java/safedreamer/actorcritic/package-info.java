/** Actor and critics, trained on imagined futures. */
@NullMarked
package safedreamer.actorcritic;

import org.jspecify.annotations.NullMarked;
