package org.tenderway.contract.domain.transition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.PostPlanned;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Refusal;

/** The temporary posts of a transition, what they cost together, and the question before each ends. */
@Service
@Transactional
public class Resourcing {

    private final Transitions transitions;
    private final Posts posts;
    private final ApplicationEventPublisher facts;
    private final CurrentActor actor;
    private final Clock clock;

    Resourcing(Transitions transitions, Posts posts, ApplicationEventPublisher facts, CurrentActor actor, Clock clock) {
        this.transitions = transitions;
        this.posts = posts;
        this.facts = facts;
        this.actor = actor;
        this.clock = clock;
    }

    /** Answers the reference of the posts, such as {@code HC-2018-LEAD-1-W1}. */
    public String add(String lotRole, NewPost typed) {
        Refusal.unless(actor.get().has(Role.CONTRACT_MANAGER), "", "only a contract manager plans posts");
        TransitionView transition = transitions.transition(lotRole).view();
        String id = "%s-W%d"
                .formatted(lotRole, posts.findByLotRoleOrderById(lotRole).size() + 1);
        PostView post = posts.save(new Post(id, transition, typed)).view();
        facts.publishEvent(new PostPlanned(
                transition.caseReference(),
                id,
                "%s: posts were planned: %s".formatted(transition.title(), post.label()),
                ""));
        return id;
    }

    public void raisePrompt(String id) {
        Post post = posts.post(id);
        post.prompt(LocalDate.now(clock));
        posts.save(post);
    }

    public void settle(String id, String next, @Nullable LocalDate newEnd, String reason) {
        Refusal.unless(next.equals("end") || next.equals("extend"), "next", "choose what follows the posts");
        Refusal.unless(next.equals("end") || newEnd != null, "newEnd", "enter the new last day of the posts");
        Post post = posts.post(id);
        post.settle(next.equals("end") ? null : newEnd, reason);
        posts.save(post);
    }

    @Transactional(readOnly = true)
    public boolean isSettled(String id) {
        return posts.post(id).isSettled();
    }

    @Transactional(readOnly = true)
    public PostView view(String id) {
        return posts.post(id).view();
    }

    @Transactional(readOnly = true)
    public List<PostView> of(String lotRole) {
        return posts.findByLotRoleOrderById(lotRole).stream().map(Post::view).toList();
    }

    @Transactional(readOnly = true)
    public Money total(String lotRole) {
        return of(lotRole).stream().map(PostView::cost).reduce(Money.ZERO, Money::plus);
    }
}
