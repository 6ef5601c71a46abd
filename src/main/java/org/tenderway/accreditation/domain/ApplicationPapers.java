package org.tenderway.accreditation.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.accreditation.AccreditationStatus;

/** Reads one application as its pages show it. */
@Service
@Transactional(readOnly = true)
public class ApplicationPapers {

    private final AccreditationRegister register;
    private final StoredAccreditations stored;
    private final Standings standings;
    private final Clock clock;

    ApplicationPapers(AccreditationRegister register, StoredAccreditations stored, Standings standings, Clock clock) {
        this.register = register;
        this.stored = stored;
        this.standings = standings;
        this.clock = clock;
    }

    public Optional<ApplicationPaper> find(String reference) {
        LocalDate today = LocalDate.now(clock);
        return stored.findById(reference).flatMap(found -> register.find(reference)
                .map(place -> new ApplicationPaper(
                        place,
                        standings.of(found).lines().stream()
                                .map(line -> line(line, today))
                                .toList(),
                        standings.attempts(found).stream()
                                .map(ApplicationPapers::attempt)
                                .toList())));
    }

    /** Whether answers are taken now, for the first time or again. */
    public boolean isAnswerable(String reference) {
        return stored.findById(reference)
                .filter(found -> found.status().next().contains(AccreditationStatus.APPLIED)
                        && found.status() != AccreditationStatus.PASSED
                        && found.status() != AccreditationStatus.APPROVED)
                .filter(found -> standings.list(found).isOpen(LocalDate.now(clock)))
                .isPresent();
    }

    private static ApplicationPaper.Line line(CriterionStanding line, LocalDate today) {
        Answer answer = line.answer();
        Verdict verdict = line.verdict();
        return new ApplicationPaper.Line(
                line.criterion().view(),
                !line.stands(today),
                answer == null ? "" : answer.answer(),
                answer == null ? "" : answer.evidence(),
                answer == null ? null : answer.evidenceUntil(),
                verdict == null ? null : verdict.passed(),
                verdict == null ? "" : verdict.reason(),
                verdict == null ? "" : verdict.assessorName());
    }

    private static ApplicationPaper.Try attempt(Attempt attempt) {
        return new ApplicationPaper.Try(
                attempt.number(),
                attempt.kind().label(),
                attempt.submittedOn(),
                attempt.submittedByName(),
                attempt.assessedOn(),
                attempt.assessedByName(),
                List.copyOf(attempt.answers().keySet()),
                codes(attempt.verdicts(), verdict -> !verdict.passed()));
    }

    private static List<String> codes(Map<String, Verdict> verdicts, Predicate<Verdict> which) {
        return verdicts.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
