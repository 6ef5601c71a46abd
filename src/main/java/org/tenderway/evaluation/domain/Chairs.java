package org.tenderway.evaluation.domain;

import java.util.List;
import java.util.Set;
import org.tenderway.evaluation.domain.PanelMember.Part;

/** Who chairs which question: one chair for all of them, or one for each question set. */
final class Chairs {

    private final List<String> onPanel;
    private final Set<Chairing> chairings;

    Chairs(List<PanelMember> members, Set<Chairing> chairings) {
        this.onPanel = members.stream()
                .filter(member -> member.isOnPanelAs(Part.MODERATOR))
                .map(PanelMember::userId)
                .toList();
        this.chairings = chairings;
    }

    List<String> all() {
        return onPanel;
    }

    boolean isOne(String user) {
        return onPanel.contains(user);
    }

    boolean isOf(String user, String question) {
        return isOne(user) && isAssigned(user, question);
    }

    /** The same, also for somebody who has left. */
    boolean isAssigned(String user, String question) {
        return chairings.isEmpty() || chairings.contains(new Chairing(question, user));
    }

    void handOver(String leaver, String successor) {
        List<Chairing> handed =
                chairings.stream().filter(each -> each.userId().equals(leaver)).toList();
        chairings.removeAll(handed);
        handed.forEach(each -> chairings.add(new Chairing(each.criterion(), successor)));
    }

    /** Whether no question is without its chair. */
    boolean isComplete() {
        return !onPanel.isEmpty() && chairings.stream().map(Chairing::userId).allMatch(onPanel::contains);
    }
}
