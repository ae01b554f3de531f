package safedreamer.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safedreamer.conformance.method.MethodReplays;
import safedreamer.conformance.method.Recordings;

/** Our networks, losses, returns, Lagrangians, selections and optimiser give the original's numbers, each by its name. */
final class MethodConformanceTest {

    private static Map<String, FileReport> reports;

    @BeforeAll
    static void compare() {
        List<FileReport> all =
                new Conformance(MethodReplays.all()).compare(Recordings.FOLDER.resolve("safedreamer"), report -> {});
        reports = all.stream().collect(Collectors.toMap(FileReport::file, Function.identity()));
    }

    @ParameterizedTest
    @CsvSource({
        "weights, 97, 97",
        "model, 46, 47",
        "losses, 33, 33",
        "actor_critic, 54, 55",
        "scripted, 13, 13",
        "optimizer, 9, 9",
        "planner, 15, 15"
    })
    void everyRecordedArrayIsComparedAndIsTheOriginals(String group, int compared, int recorded) {
        FileReport report = report(group);
        assertThat(report.comparisons()).noneMatch(Comparison::breached);
        assertThat(report.outcome()).isEqualTo(FileReport.Outcome.PASS);
        assertThat(report.coverage().compared()).isEqualTo(compared);
        assertThat(report.coverage().recorded()).isEqualTo(recorded);
    }

    /** The log-probability of an action, which our actor never asks for. */
    @Test
    void whatIsLeftOutIsSaid() {
        assertThat(report("model").notCompared().keySet())
                .singleElement()
                .asString()
                .startsWith("actor_logprob");
        assertThat(report("actor_critic").notCompared().keySet())
                .singleElement()
                .asString()
                .startsWith("reward_only_logprob");
    }

    @ParameterizedTest
    @CsvSource({
        "model, embed, 120",
        "model, obs_post_logit, 120",
        "model, gru_deter, 144",
        "model, actor_std, 36",
        "model, twohot255, 4590",
        "model, 'cost_logprob, weighted', 18",
        "losses, kl_dyn_grad_post, 120",
        "losses, kl_rep_grad_prior, 120",
        "losses, post_deter, 360",
        "losses, cost_term, 15",
        "losses, grad_l2, 55",
        "losses, own unrolling: mean of dynamics, 1",
        "actor_critic, traj_deter, 1800",
        "actor_critic, cost_ret, 60",
        "actor_critic, reward_only_updates loss, 3",
        "actor_critic, lagrange_sum_updates psi, 3",
        "actor_critic, lagrange_sum_grad:agent/task_behavior/safe_ac/actor/h0/kernel, 880",
        "actor_critic, cost_critic_loss beside a price of cost, 1",
        "actor_critic, cost_critic_slow_after_later2:h0/norm/bias, 20",
        "scripted, lam_return of a candidate, 5",
        "scripted, moments scale, 5",
        "scripted, pid_wide_ema, 1000",
        "scripted, lagrange_strong, 30",
        "planner, elites, 90",
        "planner, std, 150",
        "optimizer, clipped_w, 30"
    })
    void theNumbersThatMatterMostAreAmongThem(String group, String name, long count) {
        assertThat(report(group).comparisons())
                .filteredOn(each -> each.name().equals(name))
                .singleElement()
                .extracting(Comparison::count)
                .isEqualTo(count);
    }

    /** Our own unrolling was held to the gradients of every weight of the world model. */
    @Test
    void ourOwnUnrollingHasTheGradientsOfTheOriginals() {
        Comparison gradients = report("losses").comparisons().stream()
                .filter(each -> each.name().equals("own unrolling: gradients"))
                .findFirst()
                .orElseThrow();
        assertThat(gradients.count()).isGreaterThan(9000);
        assertThat(gradients.breached()).isFalse();
    }

    @Test
    void thePlannersOutputSaysWhereOursIsAnotherRuleAndChecksIt() {
        FileReport planner = report("planner");
        assertThat(planner.onPurpose())
                .anyMatch(words -> words.contains("candidate 0") && words.contains("4 of 15 cases"))
                .anyMatch(words -> words.contains("1000 simulator steps"))
                .anyMatch(words -> words.contains("time limit"))
                .anyMatch(words -> words.contains("warm start"));
        assertThat(planner.comparisons())
                .extracting(Comparison::name)
                .contains(
                        "elites safe and distinct",
                        "J^C'",
                        "J^C' with the original's length",
                        "a time limit is no end");
    }

    private static FileReport report(String group) {
        assertThat(reports).containsKey(group + GoldenFile.SUFFIX);
        return reports.get(group + GoldenFile.SUFFIX);
    }
}
