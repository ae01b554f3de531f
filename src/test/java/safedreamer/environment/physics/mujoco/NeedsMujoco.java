package safedreamer.environment.physics.mujoco;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a test where there is no MuJoCo, and says so in one line for all of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsMujoco.Condition.class)
public @interface NeedsMujoco {

    /** Looks at this machine. */
    final class Condition implements ExecutionCondition {

        private static final AtomicBoolean SAID = new AtomicBoolean();

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Optional<String> missing = MujocoInstallation.here().missing();
            if (missing.isEmpty()) {
                return ConditionEvaluationResult.enabled("MuJoCo is here");
            }
            if (!SAID.getAndSet(true)) {
                System.out.println("MuJoCo tests are skipped: " + missing.get());
            }
            return ConditionEvaluationResult.disabled(missing.get());
        }
    }
}
