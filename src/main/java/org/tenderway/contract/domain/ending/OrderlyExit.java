package org.tenderway.contract.domain.ending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.domain.Days;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.Refusal;

/** Who was told that a contract ends on its day. */
@Entity
@Table(name = "contract_orderly_end")
public class OrderlyExit {

    @Id
    private String reference;

    @Version
    private @Nullable Integer version;

    @Column
    private String contract;

    @Column
    private LocalDate aboutEnd;

    @Column
    private String reason;

    private boolean providerTold;
    private boolean peopleTold;
    private boolean noticePublished;
    private String note = "";
    private String doneBy = "";
    private @Nullable LocalDate doneOn;

    protected OrderlyExit() {}

    OrderlyExit(String reference, String contract, LocalDate aboutEnd, String reason) {
        this.reference = reference;
        this.contract = contract;
        this.aboutEnd = aboutEnd;
        this.reason = reason.strip();
    }

    void record(ToldOfEnding steps, Actor by, LocalDate today) {
        Refusal.unless(doneOn == null, "providerTold", "it is recorded already who was told");
        Refusal.unless(
                steps.areAllDone() || !steps.note().isBlank(),
                "note",
                "say why a step is not needed, or who does it when");
        Refusal.unless(steps.note().length() <= 4000, "note", "keep the note within 4,000 characters");
        providerTold = steps.providerTold();
        peopleTold = steps.peopleTold();
        noticePublished = steps.noticePublished();
        note = steps.note().strip();
        doneBy = by.name();
        doneOn = today;
    }

    LocalDate aboutEnd() {
        return aboutEnd;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Contract %s is to end on %s: %s".formatted(contract, Days.plain(aboutEnd), reason));
        LocalDate done = doneOn;
        if (done != null) {
            lines.add("Told, as recorded by %s on %s%s"
                    .formatted(doneBy, Days.plain(done), note.isEmpty() ? "" : ": " + note));
        }
        return lines;
    }

    View view() {
        return new View(reference, aboutEnd, lines());
    }

    /** As the page of its contract shows it. */
    public record View(String reference, LocalDate aboutEnd, List<String> lines) {}
}
