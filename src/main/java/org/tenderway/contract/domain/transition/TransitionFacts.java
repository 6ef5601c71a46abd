package org.tenderway.contract.domain.transition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.domain.Days;
import org.tenderway.vocabulary.CaseSubject;
import org.tenderway.vocabulary.CaseSubjects;
import org.tenderway.vocabulary.TaskFacts;

/** What a person needs to see on the tasks of a transition and of its posts. */
@Component
@Transactional(readOnly = true)
class TransitionFacts implements TaskFacts, CaseSubjects {

    private final Transitions transitions;
    private final Packages packages;
    private final Posts posts;

    TransitionFacts(Transitions transitions, Packages packages, Posts posts) {
        this.transitions = transitions;
        this.packages = packages;
        this.posts = posts;
    }

    @Override
    public Optional<CaseSubject> subject(String businessKey) {
        return posts.findById(businessKey)
                .map(Post::view)
                .map(post -> new CaseSubject(
                        businessKey, post.caseReference(), post.label(), "/transitions/" + post.lotRole()));
    }

    @Override
    public List<String> factsFor(String taskDefinitionKey, String businessKey) {
        return switch (taskDefinitionKey) {
            case "planMobilisation", "decideCutOver", "planServiceUserTransition", "decideGoNoGo", "closeTransition" ->
                transitions
                        .findById(businessKey)
                        .map(transition -> transition(transition.view()))
                        .orElse(List.of());
            case "settlePost" ->
                posts.findById(businessKey).map(post -> post(post.view())).orElse(List.of());
            default -> List.of();
        };
    }

    private List<String> transition(TransitionView transition) {
        List<String> lines = new ArrayList<>();
        lines.add("%s: from %s to %s"
                .formatted(transition.title(), Days.plain(transition.startsOn()), Days.plain(transition.endsOn())));
        if (!transition.incumbent().isBlank()) {
            lines.add("Served today by %s%s"
                    .formatted(
                            transition.incumbent(),
                            transition.incumbentReplaced() ? ", who will be replaced" : ", who goes on"));
        }
        for (int i = 0; i < transition.items().size(); i++) {
            MobilisationItem item = transition.items().get(i);
            lines.add("Item %d, %s: %s".formatted(i + 1, word(item), item.label()));
        }
        long waiting = packages.countByLotRoleAndStatus(transition.lotRole(), PackageStatus.WAITING);
        if (waiting > 0) {
            lines.add("%d %s still to move".formatted(waiting, waiting == 1 ? "package has" : "packages have"));
        }
        lines.add("Packages, posts and risks are on the page /transitions/%s".formatted(transition.lotRole()));
        return lines;
    }

    private static String word(MobilisationItem item) {
        return item.isDone() ? "done" : item.isOpen() ? "open" : "excepted";
    }

    private static List<String> post(PostView post) {
        return List.of(
                "%s full-time posts: %s".formatted(post.people().toPlainString(), post.label()),
                "They end on %s".formatted(Days.full(post.endsOn())));
    }
}
