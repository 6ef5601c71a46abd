package org.tenderway.dashboard.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenderway.award.AwardStatus;
import org.tenderway.award.AwardView;
import org.tenderway.dashboard.process.OpenTask;

/** What has to happen next with one lot and role: the open tasks, or else what its dates say. */
final class NextSteps {

    private NextSteps() {}

    static String of(
            String lotRole,
            @Nullable AwardView award,
            List<CasePage.ContractRow> held,
            List<OpenTask> tasks,
            LocalDate today) {
        String open = tasks.stream()
                .filter(task -> task.key().equals(lotRole) || task.key().startsWith(lotRole + "-"))
                .map(OpenTask::name)
                .distinct()
                .limit(2)
                .collect(Collectors.joining("; "));
        return open.isEmpty() ? byItsDates(award, held, today) : open;
    }

    private static String byItsDates(@Nullable AwardView award, List<CasePage.ContractRow> held, LocalDate today) {
        if (award == null) {
            return "";
        }
        if (award.status() == AwardStatus.ANNOUNCED && award.standstillEndsOn() != null) {
            return "Standstill ends " + Words.date(award.standstillEndsOn());
        }
        if (award.status() == AwardStatus.CONFIRMED
                && held.stream().noneMatch(contract -> contract.signedOn() != null)
                && award.firstSigningDate() != null) {
            return "Sign, from " + Words.date(award.firstSigningDate());
        }
        return held.stream()
                .flatMap(contract -> Stream.of(
                        step(contract.startsOn(), "Starts ", today),
                        step(contract.nextPromptOn(), "Prompt on its end, ", today),
                        step(contract.endsOn(), "Ends ", today)))
                .filter(step -> step.on() != null)
                .min(Comparator.comparing(step -> String.valueOf(step.on())))
                .map(step -> step.what() + Words.date(step.on()))
                .orElse("");
    }

    private record Step(@Nullable LocalDate on, String what) {}

    private static Step step(@Nullable LocalDate on, String what, LocalDate today) {
        return new Step(on == null || !on.isAfter(today) ? null : on, what);
    }
}
