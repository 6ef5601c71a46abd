package org.tenderway.evaluation.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.AbstractAggregateRoot;

/** The people of an evaluation as they are kept: members, their questions, their chairs, and who stays away. */
@MappedSuperclass
abstract class PanelOnRecord extends AbstractAggregateRoot<Evaluation> {

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "evaluation_member", joinColumns = @JoinColumn(name = "lot_role"))
    private List<PanelMember> members = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "evaluation_remit", joinColumns = @JoinColumn(name = "lot_role"))
    private Set<Remit> remits = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "evaluation_aside", joinColumns = @JoinColumn(name = "lot_role"))
    private Set<Aside> asides = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "evaluation_chair", joinColumns = @JoinColumn(name = "lot_role"))
    private Set<Chairing> chairings = new HashSet<>();

    List<PanelMember> members() {
        return List.copyOf(members);
    }

    Panel panel() {
        return new Panel(members, remits, asides, chairings);
    }
}
