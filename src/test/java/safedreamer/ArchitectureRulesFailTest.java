package safedreamer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The two rules with predicates of our own see what they are for, and nothing else. Nothing here is ever run. */
final class ArchitectureRulesFailTest {

    @SuppressWarnings("unused")
    private static final class Unseeded {
        double sum(NDManager manager) {
            Collections.shuffle(new ArrayList<>(List.of(1, 2)));
            return Math.random()
                    + new Random().nextInt()
                    + new SplittableRandom().nextInt()
                    + RandomGenerator.getDefault().nextInt()
                    + RandomGenerator.of("Random").nextInt()
                    + UUID.randomUUID().hashCode()
                    + ThreadLocalRandom.current().hashCode()
                    + manager.randomNormal(new Shape(1)).getFloat();
        }
    }

    @SuppressWarnings("unused")
    private static final class Seeded {
        double sum() {
            Collections.shuffle(new ArrayList<>(List.of(1, 2)), new Random(1));
            return new Random(1).nextInt() + new SplittableRandom(2).nextGaussian();
        }
    }

    @SuppressWarnings("unused")
    private static final class Numbers {
        NDArray spoil(NDArray array) {
            return NDArrays.mul(array.mul(2).addi(1f).maximum(0).clip(0, 1), 3);
        }
    }

    @SuppressWarnings("unused")
    private static final class Arrays {
        NDArray keep(NDArray array, NDArray two) {
            return array.mul(two).add(two).maximum(two).mul(array.gt(0));
        }
    }

    @Test
    void everyUnseededDrawIsSeen() {
        assertThat(violations(ArchitectureTest.randomNumbersAreSeeded, Unseeded.class))
                .hasSize(9);
        assertThat(violations(ArchitectureTest.randomNumbersAreSeeded, Seeded.class))
                .isEmpty();
    }

    @Test
    void everyJavaNumberIsSeen() {
        ArchRule rule = noClasses().should().callCodeUnitWhere(ArchitectureTest.takesAJavaNumber());
        assertThat(violations(rule, Numbers.class)).hasSize(5);
        assertThat(violations(rule, Arrays.class)).isEmpty();
    }

    private static List<String> violations(ArchRule rule, Class<?> type) {
        return rule.evaluate(new ClassFileImporter().importClasses(type))
                .getFailureReport()
                .getDetails();
    }
}
