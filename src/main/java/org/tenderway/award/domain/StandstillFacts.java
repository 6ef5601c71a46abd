package org.tenderway.award.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.award.AwardView;
import org.tenderway.award.Awards;
import org.tenderway.vocabulary.TaskFacts;

/** What an officer sees on the forms of a standstill: its days, how they were counted, and what stands against it. */
@Component
class StandstillFacts implements TaskFacts {

    private static final Set<String> TASKS = Set.of("watchStandstill", "confirmAward", "reviewChallenge");

    private final Awards awards;

    StandstillFacts(Awards awards) {
        this.awards = awards;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> factsFor(String taskDefinitionKey, String businessKey) {
        if (!TASKS.contains(taskDefinitionKey)) {
            return List.of();
        }
        return awards.find(businessKey).map(StandstillFacts::lines).orElse(List.of());
    }

    private static List<String> lines(AwardView award) {
        List<String> lines = new ArrayList<>();
        LocalDate sent = award.lettersSentOn();
        if (sent != null) {
            lines.add("Letters sent to every bidder on " + Days.written(sent));
        }
        LocalDate end = award.standstillEndsOn();
        lines.add(end == null ? "No standstill is owed" : "Standstill to the end of " + Days.written(end));
        LocalDate first = award.firstSigningDate();
        if (first != null) {
            lines.add("First day to sign: " + Days.written(first));
        }
        if (!award.extensionReason().isEmpty()) {
            lines.add("Extended: " + award.extensionReason());
        }
        if (award.openChallenge()) {
            lines.add("A challenge is open: nothing can be signed");
        }
        return lines;
    }
}
