package org.tenderway.governance.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tenderway.governance.ClearanceView;
import org.tenderway.vocabulary.Refusal;

/** What a clearance comment must hold in each of its states. */
final class ClearanceRules {

    static final List<String> KINDS = List.of("Constitutional", "Financial", "HR", "Legal", "Procurement");
    static final String PRESENT = "PRESENT";
    static final String TO_FOLLOW = "TO_FOLLOW";
    static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    private ClearanceRules() {}

    static ClearanceView check(ClearanceView comment, LocalDate today) {
        String kind = KINDS.stream()
                .filter(known -> known.equalsIgnoreCase(comment.kind().strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "kind", "choose the kind of comment: Constitutional, Financial, HR, Legal or Procurement"));
        Refusal.unless(comment.post().length() <= 100, "post", "keep the initials or post to 100 characters");
        Refusal.unless(comment.text().length() <= 4000, "text", "keep the comment to 4000 characters");
        switch (comment.state()) {
            case PRESENT -> {
                Refusal.unless(!comment.post().isBlank(), "post", "give the initials or post of who commented");
                LocalDate dated = comment.datedOn();
                if (dated == null) {
                    throw new Refusal("datedOn", "give the date of the comment");
                }
                Refusal.unless(!dated.isAfter(today), "datedOn", "a comment is not dated after today");
            }
            case TO_FOLLOW -> {}
            case NOT_APPLICABLE ->
                Refusal.unless(!comment.text().isBlank(), "text", "say why no such comment is needed");
            default -> throw new Refusal("state", "choose whether the comment is present, to follow or not applicable");
        }
        return new ClearanceView(
                kind,
                comment.state(),
                comment.post().strip(),
                comment.datedOn(),
                comment.text().strip());
    }

    static String inWords(String state) {
        return state.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
