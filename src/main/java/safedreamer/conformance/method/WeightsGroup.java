package safedreamer.conformance.method;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import safedreamer.actorcritic.ActorCritic;
import safedreamer.conformance.Findings;
import safedreamer.conformance.Tolerance;
import safedreamer.nn.Parameters;
import safedreamer.nn.Weight;
import safedreamer.nn.Workers;
import safedreamer.settings.ParameterTable;

/** The weights of all networks: ours have the same names and shapes, and hold the recorded numbers once they are loaded. */
final class WeightsGroup {

    private final GoldenArrays golden;
    private final Findings findings;
    private final Set<String> unknown;

    private WeightsGroup(GoldenArrays golden, Findings findings) {
        this.golden = golden;
        this.findings = findings;
        unknown = new LinkedHashSet<>(golden.inputs());
    }

    static void compare(GoldenArrays golden, Findings findings) {
        try (OriginalNetworks networks = new OriginalNetworks(golden)) {
            new WeightsGroup(golden, findings).compare(networks);
        }
    }

    private void compare(OriginalNetworks networks) {
        ActorCritic behaviour = new ActorCritic(
                networks.constants(),
                new Random(1),
                networks.model(),
                networks.settings(),
                ParameterTable.of(safedreamer.actorcritic.ActorCriticSettings.class)
                        .defaults(),
                null,
                networks.actionSize(),
                new Workers(1));
        compare(networks, networks.modelParameters(), OriginalNetworks.MODEL);
        compare(networks, behaviour.actorParameters(), OriginalBehaviour.ACTOR);
        compare(networks, behaviour.rewardCritic().parameters(), OriginalBehaviour.PLACE + "critic/net/");
        compare(networks, behaviour.rewardCritic().slowParameters(), OriginalBehaviour.PLACE + "critic/slow/");
        compare(networks, behaviour.costCritic().parameters(), OriginalBehaviour.PLACE + "cost_critic/net/");
        compare(networks, behaviour.costCritic().slowParameters(), OriginalBehaviour.PLACE + "cost_critic/slow/");
        unknown.forEach(name -> findings.notCompared(name + ": none of our networks has it"));
        int recorded = golden.inputs().size();
        findings.covered(recorded - unknown.size(), recorded, "weights");
    }

    private void compare(OriginalNetworks networks, Parameters ours, String prefix) {
        networks.load(ours, prefix);
        for (Weight weight : ours.weights().values()) {
            String name = prefix + weight.name();
            unknown.remove(name);
            findings.same("shapes", Arrays.equals(weight.shape().getShape(), golden.inputShape(name)));
            findings.close("values", weight.array().toFloatArray(), golden.exactInput(name), Tolerance.EXACT);
        }
    }
}
