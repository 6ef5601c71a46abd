package org.tenderway.accreditation.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;

/**
 * What a reviewer found when looking at an accredited provider again.
 *
 * @param decision {@code confirm}, {@code remedy} or {@code lapse}
 * @param registered whether the home is still registered with the care regulator
 * @param codes the codes of criteria that are not met any more
 * @param evidence what replaces evidence that had run out, or empty
 */
public record RenewalFindings(
        String decision,
        boolean registered,
        List<String> codes,
        String reason,
        String evidence,
        @Nullable LocalDate evidenceUntil,
        @Nullable LocalDate remedyBy) {

    public RenewalFindings {
        codes = List.copyOf(codes);
    }

    /** What is not met any more; a registration that was lost is among it without being named. */
    List<String> failed(List<ListCriterion> criteria) {
        List<String> named = codes.stream()
                .map(code -> code.strip().toUpperCase(Locale.ROOT))
                .toList();
        named.stream()
                .filter(code -> criteria.stream()
                        .noneMatch(criterion -> criterion.code().equals(code)))
                .findFirst()
                .ifPresent(code -> {
                    throw new Refusal("failed", "“%s” is no criterion of this list".formatted(code));
                });
        return criteria.stream()
                .filter(criterion -> named.contains(criterion.code()) || (!registered && criterion.registration()))
                .map(ListCriterion::code)
                .toList();
    }

    Map<String, String> reasons(List<String> failed) {
        Map<String, String> reasons = new HashMap<>();
        failed.forEach(code -> reasons.put(code, reason.strip()));
        return reasons;
    }

    Answer newEvidence() {
        return new Answer("Renewed", evidence.strip(), evidenceUntil);
    }

    void refuseConfirmation(List<String> failed, List<String> runOut) {
        Refusal.unless(registered, "registered", "a home without its registration cannot be confirmed: it lapses");
        Refusal.unless(failed.isEmpty(), "failed", "what is not met is remedied or lapses; it cannot be confirmed");
        Refusal.unless(!reason.isBlank(), "reason", "say on what the confirmation rests");
        Refusal.unless(
                runOut.isEmpty() || !evidence.isBlank(),
                "evidence",
                "evidence has run out: say what replaces it for %s".formatted(String.join(", ", runOut)));
        Refusal.unless(evidence.length() <= 1000, "evidence", "keep this within 1,000 characters");
    }

    void refuseRemedy(List<String> failed) {
        Refusal.unless(registered, "registered", "a home without its registration cannot remedy it while listed");
        refuseWithoutReasons(failed);
    }

    void refuseLapse(List<String> failed) {
        refuseWithoutReasons(failed);
    }

    private void refuseWithoutReasons(List<String> failed) {
        Refusal.unless(!failed.isEmpty(), "failed", "name the criteria that are not met any more, by their codes");
        Refusal.unless(!reason.isBlank(), "reason", "say why, in words that the provider may read");
    }
}
