package safedreamer;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.NullMarked;
import safedreamer.nn.Adam;

/** Which package may know which. */
@AnalyzeClasses(packages = "safedreamer", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final String[] WINDOWING = {
        "javafx..", "com.sun.javafx..", "org.controlsfx..", "io.fair_acc..", "org.kordamp.ikonli.."
    };
    private static final String[] GRADIENTS = {
        "safedreamer.nn..",
        "safedreamer.worldmodel..",
        "safedreamer.imagination..",
        "safedreamer.actorcritic..",
        "safedreamer.agent..",
        "safedreamer.conformance.method.."
    };

    @ArchTest
    static final ArchRule onlyTheWorkbenchSeesTheScreen = noClasses()
            .that(resideOutsideOfPackages("safedreamer.workbench.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(WINDOWING))
            .because(
                    "training, evaluation and the command line must run where there is no display, and without JavaFX");

    @ArchTest
    static final ArchRule fewSeeTheTensorLibrary = noClasses()
            .that(resideOutsideOfPackages(GRADIENTS))
            .and(are(DescribedPredicate.not(nameMatching("safedreamer\\.training\\.Checkpoint.*"))))
            .should()
            .dependOnClassesThat(resideInAnyPackage("ai.djl.."))
            .because("native memory has one owner; everybody else gets plain arrays and records. The comparison of the"
                    + " networks with recorded numbers is no part of a run, and must see what they compute");

    @ArchTest
    static final ArchRule nobodyLeansOnTheComparisonWithTheOriginals = noClasses()
            .that(resideOutsideOfPackages("safedreamer.conformance..", "safedreamer.cli.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("safedreamer.conformance.."))
            .because("it may use every package of the engine, so that nothing but the command line may use it");

    @ArchTest
    static final ArchRule theWorldsAreComparedWithoutTensors = noClasses()
            .that()
            .resideInAPackage("safedreamer.conformance.world..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("safedreamer.nn..", "safedreamer.worldmodel..", "safedreamer.agent.."))
            .because("recorded episodes replay what they recorded; no network has a part in that");

    @ArchTest
    static final ArchRule onlyTheMujocoEngineCallsC = noClasses()
            .that(resideOutsideOfPackages("safedreamer.environment.physics.mujoco.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.lang.foreign.."))
            .because("a wrong address ends the program; one package answers for all of them");

    @ArchTest
    static final ArchRule plannersKnowNoWorld = noClasses()
            .that()
            .resideInAPackage("safedreamer.planning..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("safedreamer.environment..", "safedreamer.training..", "ai.djl.."))
            .because(
                    "a search that sees the simulator could cheat, and one that sees no network is tested in closed form");

    @ArchTest
    static final ArchRule theWorkbenchTouchesNoTensor = noClasses()
            .that()
            .resideInAPackage("safedreamer.workbench..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("safedreamer.nn..", "safedreamer.worldmodel..", "safedreamer.actorcritic..")
                            .and(useTensors()))
            .allowEmptyShould(true)
            .because("the window reads immutable records; only the settings of these packages are for it, too");

    @ArchTest
    static final ArchRule onlyTheIndexSpeaksToADatabase = noClasses()
            .that(resideOutsideOfPackages("safedreamer.run.index.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.sqlite.."))
            .because("a run's own files are the record; what is in the database can be thrown away");

    @ArchTest
    static final ArchRule noPackagesInCircles = slices().matching("safedreamer.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package is understood, tested and replaced with those below it, never with those above");

    @ArchTest
    static final ArchRule theCommandLineAndTheWindowAreStrangers = noClasses()
            .that()
            .resideInAPackage("safedreamer.cli..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("safedreamer.workbench.."))
            .allowEmptyShould(true)
            .because("training from the command line loads no JavaFX; Main alone hands over to the window");

    @ArchTest
    static final ArchRule theWindowAndTheCommandLineAreStrangers = noClasses()
            .that()
            .resideInAPackage("safedreamer.workbench..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("safedreamer.cli.."))
            .allowEmptyShould(true)
            .because("the window is the command line's twin, not its guest; Main alone knows both");

    @ArchTest
    static final ArchRule randomNumbersAreSeeded = noClasses()
            .should()
            .callCodeUnitWhere(drawsUnseeded())
            .because("the same settings and seed on one thread give the same run");

    @ArchTest
    static final ArchRule noJavaNumberWhereGradientsFlow = noClasses()
            .that(resideInAnyPackage(GRADIENTS))
            .and(are(DescribedPredicate.not(belongToAnyOf(Adam.class))))
            .should()
            .callCodeUnitWhere(takesAJavaNumber())
            .because("the engine frees the number before the gradient reads it, which then is garbage once in a while; "
                    + "Adam works in place, outside any gradient");

    @ArchTest
    static final ArchRule nullIsSaid =
            classes().should(resideInANullMarkedPackage()).because("where nothing is said, nothing is null");

    private static DescribedPredicate<JavaClass> useTensors() {
        return DescribedPredicate.describe(
                "use tensors",
                type -> type.getTransitiveDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith("ai.djl")));
    }

    /** Generators that seed themselves, shuffles that do, and the engine's own, whose one seed all threads share. */
    private static DescribedPredicate<JavaCall<?>> drawsUnseeded() {
        Set<Class<?>> seededByConstructor = Set.of(Random.class, SplittableRandom.class);
        Set<Class<?>> never = Set.of(ThreadLocalRandom.class, SecureRandom.class);
        return DescribedPredicate.describe("draws random numbers from no seed handed in", call -> {
            CodeUnitCallTarget target = call.getTarget();
            JavaClass owner = target.getOwner();
            String name = target.getName();
            boolean noArguments = target.getRawParameterTypes().isEmpty();
            boolean constructor = name.equals("<init>");
            return never.stream().anyMatch(owner::isEquivalentTo)
                    || (constructor
                            && noArguments
                            && seededByConstructor.stream().anyMatch(owner::isEquivalentTo))
                    || (owner.isEquivalentTo(Math.class) && name.equals("random"))
                    || (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"))
                    || (owner.isEquivalentTo(RandomGenerator.class)
                            && Set.of("of", "getDefault").contains(name))
                    || (owner.isEquivalentTo(RandomGeneratorFactory.class) && name.equals("create") && noArguments)
                    || (owner.isEquivalentTo(Collections.class)
                            && name.equals("shuffle")
                            && target.getRawParameterTypes().size() == 1)
                    || (owner.isAssignableTo(NDManager.class) && name.matches("random.*|truncatedNormal|sample.*"));
        });
    }

    /** Comparisons have no gradient and may. */
    static DescribedPredicate<JavaCall<?>> takesAJavaNumber() {
        DescribedPredicate<JavaCall<?>> arithmetic =
                target(nameMatching("(add|sub|mul|div|mod|pow)i?|maximum|minimum|clip"));
        DescribedPredicate<JavaCall<?>> onArrays =
                target(owner(assignableTo(NDArray.class).or(assignableTo(NDArrays.class))));
        DescribedPredicate<JavaCall<?>> withNumber = DescribedPredicate.describe(
                "with a java.lang.Number",
                call -> call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(parameter -> parameter.isEquivalentTo(Number.class)));
        return arithmetic.and(onArrays).and(withNumber);
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package marked with @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " resides in no such package"));
            }
        };
    }
}
