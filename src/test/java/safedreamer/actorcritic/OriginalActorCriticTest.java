package safedreamer.actorcritic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static safedreamer.GoldenNumbers.assertClose;
import static safedreamer.GoldenNumbers.assertGradient;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import safedreamer.GoldenNumbers;
import safedreamer.OriginalNetworks;
import safedreamer.RecordedFutures;
import safedreamer.imagination.ImaginedTrajectory;
import safedreamer.imagination.LambdaReturn;
import safedreamer.imagination.PolicyImagination;
import safedreamer.lagrangian.AugmentedLagrangianSettings;
import safedreamer.nn.Adam;
import safedreamer.nn.Gradients;
import safedreamer.nn.Parameters;
import safedreamer.nn.Weight;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsResolver;
import safedreamer.worldmodel.WorldModelSettings;

/**
 * The update of actor and critics against the original's numbers, with its weights, noise and drawn classes. The actor's
 * loss is the one of reward alone, as wherever a planner acts, and the two with a price of cost.
 *
 * <p>The learning rate is 0 where several updates follow each other, as the numbers were recorded with weights that
 * stand still. Gradients are read from what Adam keeps: after its first step, a tenth of them.
 */
final class OriginalActorCriticTest {

    private static final String BEHAVIOR = "agent/task_behavior/";
    private static final String ACTOR = BEHAVIOR + "safe_ac/actor/";

    private OriginalNetworks networks;
    private RecordedFutures recorded;
    private GoldenNumbers golden;
    private ActorCriticSettings settings;
    private ActorCritic actorCritic;

    @BeforeEach
    void open() {
        networks = new OriginalNetworks();
        recorded = new RecordedFutures(networks);
        golden = recorded.golden();
        settings = settings("learningRate=0");
        actorCritic = actorCritic(settings);
    }

    /** The paper's, with these changed. */
    private static ActorCriticSettings settings(String... changes) {
        ParameterTable<ActorCriticSettings> table = ParameterTable.of(ActorCriticSettings.class);
        return new SettingsResolver<>(table).override(table.defaults(), List.of(changes));
    }

    private ActorCritic actorCritic(ActorCriticSettings chosen) {
        return actorCritic(chosen, null);
    }

    /** @param price of cost in the actor's loss; null for none */
    private ActorCritic actorCritic(ActorCriticSettings chosen, AugmentedLagrangianSettings price) {
        ActorCritic made = new ActorCritic(
                networks.constants(),
                new Random(1),
                networks.model(),
                networks.settings(),
                chosen,
                price,
                networks.actionSize());
        networks.load(made.actorParameters(), ACTOR);
        load(made.rewardCritic(), "critic/");
        load(made.costCritic(), "cost_critic/");
        made.normaliser().restore(golden.input("retnorm_low0")[0], golden.input("retnorm_high0")[0]);
        return made;
    }

    private void load(Critic critic, String name) {
        networks.load(critic.parameters(), BEHAVIOR + name + "net/");
        networks.load(critic.slowParameters(), BEHAVIOR + name + "slow/");
    }

    @AfterEach
    void close() {
        networks.close();
    }

    @Test
    void valuesAndReturnsAreTheOriginals() {
        ImaginedTrajectory future = future();
        assertReturns(future, actorCritic.rewardCritic(), future.reward(), "value", "ret");
        assertReturns(future, actorCritic.costCritic(), future.cost(), "cost_value", "cost_ret");
    }

    private void assertReturns(ImaginedTrajectory future, Critic critic, NDArray[] x, String value, String expected) {
        int horizon = future.horizon();
        NDArray[] values = new NDArray[horizon + 1];
        Arrays.setAll(values, t -> critic.value(future.features()[t]));
        assertClose(value, all(Arrays.copyOf(values, horizon)).toFloatArray(), golden.output(value), 1e-4);
        NDArray[] returns = new LambdaReturn(networks.constants(), settings.discount(), settings.lambda())
                .compute(x, future.goesOn(), Arrays.copyOfRange(values, 1, horizon + 1));
        assertClose(expected, all(returns).toFloatArray(), golden.output(expected), 1e-4);
    }

    @Test
    void weightsAreTheOriginals() {
        NDArray goesOn = networks.manager()
                .create(golden.output("traj_cont"))
                .toType(DataType.FLOAT32, false)
                .reshape(recorded.horizon() + 1, recorded.starts());
        assertWeights(goesOn, golden.output("traj_weight"));
    }

    @Test
    void weightsOfWorldsThatEndInTheMiddleAreTheOriginals() {
        GoldenNumbers scripted = GoldenNumbers.read("scripted");
        assertWeights(networks.input(scripted, "lam_cont"), scripted.output("lam_weight"));
    }

    /** The original's last row, of the state that nothing is learned from, has no part in ours. */
    private void assertWeights(NDArray goesOn, double[] expected) {
        NDArray[] successors = new NDArray[(int) goesOn.size(0) - 1];
        Arrays.setAll(successors, t -> goesOn.get(t + 1));
        float[] weights = actorCritic.weights(goesOn.get(0), successors).toFloatArray();
        assertClose("weight", weights, Arrays.copyOf(expected, weights.length), 2e-5);
    }

    @Test
    void lossesOfTheFirstUpdateAreTheOriginals() {
        Map<String, Double> losses = learn();
        assertNear(losses, "actor/loss", golden.output("reward_only_updates")[0]);
        assertNear(losses, "critic/reward", golden.output("critic_loss")[0]);
        assertNear(losses, "critic/cost", golden.output("cost_critic_loss")[0]);
        assertNear(losses, "actor/entropy", mean("reward_only_entropy"));
        assertNear(losses, "actor/return", mean("ret"));
        assertNear(losses, "actor/cost", mean("cost_ret"));
    }

    @Test
    void theActorsLossAndTheNormaliserOverThreeUpdatesAreTheOriginals() {
        double[] expected = golden.output("reward_only_updates");
        int columns = golden.names("updates_columns").size();
        for (int row = 0; row < expected.length; row += columns) {
            double loss = learn().get("actor/loss");
            assertThat(loss).isCloseTo(expected[row], offset(5e-5 * Math.max(1, expected[row])));
            assertThat(actorCritic.normaliser().low()).isCloseTo(expected[row + 1], offset(1e-4));
            assertThat(actorCritic.normaliser().high()).isCloseTo(expected[row + 2], offset(1e-4));
        }
    }

    @Test
    void theActorsGradientIsTheOriginals() {
        learn();
        assertGradients(actorCritic.actorParameters(), actorCritic.actorAdam(), "reward_only_grad:", ACTOR, 4);
        double norm = golden.output("reward_only_updates")[columns() - 1];
        assertNorm(actorCritic.actorAdam(), norm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUM", "MEAN"})
    void thePriceOfCostInTheActorsLossIsTheOriginals(String signal) {
        actorCritic = penalised(signal);
        String mode = "lagrange_" + signal.toLowerCase(Locale.ROOT);
        double[] expected = golden.output(mode + "_updates");
        assertThat(expected).hasSize(columns() * (signal.equals("SUM") ? 3 : 1));
        for (int row = 0; row < expected.length; row += columns()) {
            Map<String, Double> losses = learn();
            assertNear(losses, "actor/loss", expected[row]);
            assertNear(losses, "lagrangian/multiplier", expected[row + 3]);
            assertThat(losses.get("lagrangian/quadraticWeight")).isCloseTo(expected[row + 4], offset(1e-12));
            assertNear(losses, "lagrangian/psi", expected[row + 5]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUM", "MEAN"})
    void theGradientOfThePriceReachesTheActorThroughHeadCriticAndModel(String signal) {
        actorCritic = penalised(signal);
        learn();
        String mode = "lagrange_" + signal.toLowerCase(Locale.ROOT);
        assertGradients(actorCritic.actorParameters(), actorCritic.actorAdam(), mode + "_grad:", ACTOR, 4);
        assertNorm(actorCritic.actorAdam(), golden.output(mode + "_updates")[columns() - 1]);
    }

    /** The critics are trained as without it: no gradient of the price reaches them. */
    @Test
    void thePriceOfCostTeachesTheActorAlone() {
        actorCritic = penalised("SUM");
        Map<String, Double> losses = learn();
        assertNear(losses, "critic/cost", golden.output("cost_critic_loss")[0]);
        assertNorm(actorCritic.costCritic().adam(), golden.output("cost_critic_grad_global_norm")[0]);
        assertNorm(actorCritic.rewardCritic().adam(), golden.output("critic_grad_global_norm")[0]);
    }

    private ActorCritic penalised(String signal) {
        ParameterTable<AugmentedLagrangianSettings> table = ParameterTable.of(AugmentedLagrangianSettings.class);
        AugmentedLagrangianSettings price = new SettingsResolver<>(table)
                .override(
                        table.defaults(),
                        List.of(
                                "costSignal=" + signal,
                                "initialMultiplier=" + golden.exactInput("lagrange_lambda0")[0],
                                "initialQuadraticWeight=" + golden.exactInput("lagrange_c0")[0]));
        return actorCritic(settings, price);
    }

    /**
     * The recorded entropy is too small beside the returns to tell whether it bends the states. So here it weighs 1, and
     * its part of the gradient, which is what changes with that weight, is the one with states that stand still.
     */
    @Test
    void theEntropyTeachesTheActorAndNotTheStates() {
        ActorCritic without = actorCritic(settings("learningRate=0", "entropyScale=0"));
        ActorCritic with = actorCritic(settings("learningRate=0", "entropyScale=1"));
        learn(without);
        learn(with);
        NDArray part = with.actorAdam().mean().sub(without.actorAdam().mean());

        Parameters parameters = networks.parameters();
        WorldModelSettings sizes = networks.settings();
        int features = networks.model().featureSize();
        int actions = networks.actionSize();
        Actor actor = new Actor(parameters.trainable(), features, sizes.units(), sizes.headLayers(), actions);
        parameters.seal();
        networks.load(parameters, ACTOR);
        NDArray states = all(Arrays.copyOf(future().features(), recorded.horizon()));
        NDArray weight = networks.manager()
                .create(golden.output("traj_weight"))
                .toType(DataType.FLOAT32, false)
                .get("0:" + states.size(0));
        try (Gradients gradients = Gradients.record()) {
            NDArray entropy = actor.distribution(states).entropy();
            gradients.backward(entropy.mul(weight).mean().neg());
        }
        NDList expected = new NDList();
        parameters
                .weights()
                .values()
                .forEach(each -> expected.add(each.array().getGradient().flatten()));
        double[] tenth = new double[(int) parameters.count()];
        float[] whole = NDArrays.concat(expected).toFloatArray();
        Arrays.setAll(tenth, i -> whole[i] / 10.0);
        assertGradient("entropy", part.toFloatArray(), tenth);
    }

    @Test
    void theCriticsGradientsAreTheOriginals() {
        learn();
        Critic reward = actorCritic.rewardCritic();
        assertGradients(reward.parameters(), reward.adam(), "critic_grad:", BEHAVIOR + "critic/net/", 3);
        assertNorm(reward.adam(), golden.output("critic_grad_global_norm")[0]);
        Critic cost = actorCritic.costCritic();
        assertGradients(cost.parameters(), cost.adam(), "cost_critic_grad:", BEHAVIOR + "cost_critic/net/", 3);
        assertNorm(cost.adam(), golden.output("cost_critic_grad_global_norm")[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"critic", "cost_critic"})
    void theSlowCriticFollowsAsTheOriginals(String name) {
        Critic critic = name.equals("critic") ? actorCritic.rewardCritic() : actorCritic.costCritic();
        learn();
        assertSlow(critic, name + "_slow_after_first:");
        load(critic, name + "/");
        learn();
        assertSlow(critic, name + "_slow_after_later1:");
        learn();
        assertSlow(critic, name + "_slow_after_later2:");
    }

    /** The original takes the share of the weights that have just moved. */
    @Test
    void theSlowCriticFollowsTheWeightsAfterTheirStep() {
        actorCritic = actorCritic(settings());
        Critic critic = actorCritic.rewardCritic();
        float[] before = critic.parameters().values().toFloatArray();
        learn();
        float[] after = critic.parameters().values().toFloatArray();
        assertThat(after).isNotEqualTo(before);
        assertThat(critic.slowParameters().values().toFloatArray()).isEqualTo(after);
    }

    private ImaginedTrajectory future() {
        return new PolicyImagination(networks.model())
                .unroll(recorded.start(), actorCritic.actor(), actionNoise(), recorded.latentNoise());
    }

    private Map<String, Double> learn() {
        return learn(actorCritic);
    }

    private Map<String, Double> learn(ActorCritic learning) {
        return learning.learn(
                recorded.start(),
                recorded.startGoesOn(),
                actionNoise(),
                recorded.latentNoise(),
                golden.exactInput("cost_limit")[0]);
    }

    private NDArray[] actionNoise() {
        return Arrays.copyOf(recorded.actionNoise(), recorded.horizon());
    }

    private int columns() {
        return golden.names("updates_columns").size();
    }

    private void assertGradients(Parameters parameters, Adam adam, String outputs, String prefix, int count) {
        List<String> names = golden.outputs(outputs);
        assertThat(names).hasSize(count);
        for (String output : names) {
            String name = output.substring(outputs.length() + prefix.length());
            assertGradient(name, gradient(parameters, adam, name), golden.output(output));
        }
    }

    private static float[] gradient(Parameters parameters, Adam adam, String name) {
        int offset = 0;
        for (Weight weight : parameters.weights().values()) {
            int size = (int) weight.shape().size();
            if (weight.name().equals(name)) {
                float[] tenth = Arrays.copyOfRange(adam.mean().toFloatArray(), offset, offset + size);
                for (int i = 0; i < size; i++) {
                    tenth[i] *= 10;
                }
                return tenth;
            }
            offset += size;
        }
        throw new AssertionError("no weight " + name);
    }

    private static void assertNorm(Adam adam, double expected) {
        double norm = 10 * Math.sqrt(adam.mean().square().sum().getFloat());
        assertThat(norm).isCloseTo(expected, offset(2e-4 * expected));
    }

    private void assertSlow(Critic critic, String outputs) {
        List<String> names = golden.outputs(outputs);
        assertThat(names).hasSize(2);
        for (String output : names) {
            Weight weight = critic.slowParameters().weights().get(output.substring(outputs.length()));
            assertClose(output, weight.array().toFloatArray(), golden.output(output), 1e-6);
        }
    }

    private static void assertNear(Map<String, Double> losses, String name, double expected) {
        double tolerance = 5e-5 * Math.max(1, Math.abs(expected));
        assertThat(losses.get(name)).as(name).isCloseTo(expected, offset(tolerance));
    }

    private double mean(String output) {
        return Arrays.stream(golden.output(output)).average().orElseThrow();
    }

    private static NDArray all(NDArray[] steps) {
        return NDArrays.concat(new NDList(steps));
    }
}
