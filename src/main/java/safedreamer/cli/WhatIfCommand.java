package safedreamer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import safedreamer.agent.Variant;
import safedreamer.decision.DecisionBundle;
import safedreamer.decision.Difference;
import safedreamer.decision.KeptDecision;
import safedreamer.decision.PlanOutcome;
import safedreamer.decision.SeedBand;
import safedreamer.decision.WhatIfRequest;
import safedreamer.decision.WhatIfResult;
import safedreamer.decision.WhatIfs;
import safedreamer.planning.PlannerSettings;
import safedreamer.settings.SettingsResolver;
import safedreamer.settings.UserError;
import safedreamer.training.RunSettings;

/** Plans a decision of a run again with other settings. */
@Command(
        name = "whatif",
        description =
                "Plans a decision again with other settings, from the same state with the same noise: the decision"
                        + " as it was (A) and as it would be (B), and both with ten other seeds, so that luck is seen.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class WhatIfCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private JsonResult json = new JsonResult();

    @Parameters(paramLabel = "RUN", description = "A run's folder, or a decision's bundle.")
    private Path run = Path.of("");

    @Option(names = "--decision", paramLabel = "N", description = "Which decision of the run; a bundle holds one.")
    private @Nullable Long decision;

    @Option(
            names = "--set",
            showDefaultValue = Help.Visibility.NEVER,
            paramLabel = "KEY=VALUE",
            description = "One setting of the planner, or variant=NAME; may be repeated, later ones win.")
    private List<String> overrides = new ArrayList<>();

    @Option(
            names = "--bundle",
            paramLabel = "FILE",
            description = "Writes the decision with the weights into one file, to be opened elsewhere.")
    private @Nullable Path bundle;

    @Override
    public Integer call() {
        overrides.forEach(WhatIfCommand::requirePlanners);
        json.requireWritable();
        WhatIfResult result = answer();
        print(result);
        json.write(asMap(result));
        return 0;
    }

    private WhatIfResult answer() {
        try (OpenedDecision opened = OpenedDecision.of(run, decision)) {
            KeptDecision kept = opened.kept();
            PlannerSettings used = opened.requireSearch();
            if (bundle != null) {
                new DecisionBundle(opened.settings(), kept, opened.agent().weights()).write(bundle);
            }
            Variant decidedBy = kept.record().variant();
            RunSettings asked = new SettingsResolver<>(SettingsOptions.TABLE)
                    .override(opened.settings().withPlanner(used).withVariant(decidedBy), overrides);
            if (!asked.variant().searches()) {
                throw new UserError(asked.variant().words() + " does not search: name a variant that does");
            }
            return WhatIfs.answer(opened.agent(), new WhatIfRequest(kept, asked.planner(), asked.variant()));
        }
    }

    private static void requirePlanners(String override) {
        String key = SettingsOptions.key(override);
        if (!key.isEmpty() && !key.equals("variant") && !SettingsOptions.isPlanners(key)) {
            throw new UserError(key + " cannot be asked about: only the planner's settings and the variant can");
        }
    }

    private void print(WhatIfResult result) {
        PrintWriter out = Commands.out(spec);
        Difference difference = result.difference();
        out.println("decision " + result.decision() + ". " + result.footing());
        out.printf(Locale.ROOT, "%-28s %16s %16s%n", "", "A (as it was)", "B (what if)");
        row(out, "branch", difference.a().branchWords(), difference.b().branchWords());
        row(out, "safe futures", safe(difference.a()), safe(difference.b()));
        row(
                out,
                "expected return",
                number(difference.a().expectedReturn()),
                number(difference.b().expectedReturn()));
        row(
                out,
                "expected cost per episode",
                number(difference.a().expectedCost()),
                number(difference.b().expectedCost()));
        SeedBand luck = result.luck();
        row(out, "return, other seeds", range(luck.a(), true), range(luck.b(), true));
        row(out, "cost, other seeds", range(luck.a(), false), range(luck.b(), false));
        out.println(difference.sentence());
        out.println("With " + luck.seeds() + " other seeds B's return is higher in "
                + luck.higher(PlanOutcome::expectedReturn) + ", its cost in " + luck.higher(PlanOutcome::expectedCost)
                + ".");
        if (bundle != null) {
            out.println("bundle written to " + bundle);
        }
        out.flush();
    }

    private static void row(PrintWriter out, String name, String a, String b) {
        out.printf(Locale.ROOT, "%-28s %16s %16s%n", name, a, b);
    }

    private static String safe(PlanOutcome plan) {
        return plan.safe() + " of " + plan.candidates();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    private static String range(List<PlanOutcome> plans, boolean ofReturn) {
        SeedBand.Spread spread =
                SeedBand.spread(plans, ofReturn ? PlanOutcome::expectedReturn : PlanOutcome::expectedCost);
        return String.format(Locale.ROOT, "%.3g to %.3g", spread.low(), spread.high());
    }

    private static Map<String, Object> asMap(WhatIfResult result) {
        Difference difference = result.difference();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("decision", result.decision());
        map.put("asItWas", result.asItWas());
        map.put("updates", result.updates());
        map.put("a", difference.a());
        map.put("b", difference.b());
        map.put("actionDistance", difference.actionDistance());
        map.put("sentence", difference.sentence());
        map.put("otherSeedsA", result.luck().a());
        map.put("otherSeedsB", result.luck().b());
        return map;
    }
}
