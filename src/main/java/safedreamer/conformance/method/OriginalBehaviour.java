package safedreamer.conformance.method;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import safedreamer.actorcritic.ActorCritic;
import safedreamer.actorcritic.ActorCriticSettings;
import safedreamer.actorcritic.Critic;
import safedreamer.imagination.ImaginedTrajectory;
import safedreamer.imagination.PolicyImagination;
import safedreamer.lagrangian.AugmentedLagrangianSettings;
import safedreamer.lagrangian.CostBudget;
import safedreamer.nn.Workers;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsResolver;

/**
 * Actor and critics of ours with the weights of a recording, that act and learn on its futures. The learning rate is 0, as
 * the numbers were recorded with weights that stand still, and gradients are not clipped.
 */
public final class OriginalBehaviour {

    /** Where the recorded weights of actor and critics begin. */
    static final String PLACE = "agent/task_behavior/";

    /** Where those of the actor begin. */
    static final String ACTOR = PLACE + "safe_ac/actor/";

    /** In decisions. The original's cost signals do not ask for it. */
    private static final int EPISODE = 1000;

    private static final List<String> STANDING_STILL = List.of("learningRate=0", "clip=1000000000");

    private final OriginalNetworks networks;
    private final RecordedFutures recorded;
    private final ActorCriticSettings settings;
    private final ActorCritic actorCritic;

    private OriginalBehaviour(
            OriginalNetworks networks,
            RecordedFutures recorded,
            ActorCriticSettings settings,
            @Nullable AugmentedLagrangianSettings price) {
        this.networks = networks;
        this.recorded = recorded;
        this.settings = settings;
        GoldenArrays golden = recorded.golden();
        actorCritic = new ActorCritic(
                networks.constants(),
                new Random(1),
                networks.model(),
                networks.settings(),
                settings,
                price,
                networks.actionSize(),
                new Workers(1));
        networks.load(actorCritic.actorParameters(), ACTOR);
        load(actorCritic.rewardCritic(), "critic/");
        load(actorCritic.costCritic(), "cost_critic/");
        actorCritic.normaliser().restore(golden.scalar("retnorm_low0"), golden.scalar("retnorm_high0"));
    }

    /** An actor that learns for reward alone, as wherever a planner acts; with settings changed. */
    public static OriginalBehaviour ofReward(OriginalNetworks networks, RecordedFutures recorded, String... changes) {
        return new OriginalBehaviour(networks, recorded, settings(List.of(changes)), null);
    }

    /** An actor in whose loss cost has a price, as in BSRP-Lag. */
    static OriginalBehaviour ofPrice(OriginalNetworks networks, RecordedFutures recorded, String signal) {
        GoldenArrays golden = recorded.golden();
        ParameterTable<AugmentedLagrangianSettings> table = ParameterTable.of(AugmentedLagrangianSettings.class);
        List<String> price = List.of(
                "costSignal=" + signal,
                "initialMultiplier=" + golden.scalar("lagrange_lambda0"),
                "initialQuadraticWeight=" + golden.scalar("lagrange_c0"));
        return new OriginalBehaviour(
                networks,
                recorded,
                settings(List.of()),
                new SettingsResolver<>(table).override(table.defaults(), price));
    }

    private static ActorCriticSettings settings(List<String> changes) {
        ParameterTable<ActorCriticSettings> table = ParameterTable.of(ActorCriticSettings.class);
        SettingsResolver<ActorCriticSettings> resolver = new SettingsResolver<>(table);
        return resolver.override(resolver.override(table.defaults(), STANDING_STILL), changes);
    }

    /** Puts the recorded weights of a critic and of its slow copy back. */
    void load(Critic critic, String name) {
        networks.load(critic.parameters(), PLACE + name + "net/");
        networks.load(critic.slowParameters(), PLACE + name + "slow/");
    }

    public ActorCritic actorCritic() {
        return actorCritic;
    }

    ActorCriticSettings settings() {
        return settings;
    }

    /** The recorded futures, with our networks. */
    public ImaginedTrajectory future() {
        return new PolicyImagination(networks.model(), true)
                .unroll(recorded.start(), actorCritic.actor(), actionNoise(), recorded.latentNoise());
    }

    /** One update on them. */
    public Map<String, Double> learn() {
        return actorCritic.learn(
                recorded.start(),
                recorded.startGoesOn(),
                actionNoise(),
                recorded.latentNoise(),
                new CostBudget(recorded.golden().scalar("cost_limit"), EPISODE));
    }

    private NDArray[] actionNoise() {
        return Arrays.copyOf(recorded.actionNoise(), recorded.horizon());
    }
}
