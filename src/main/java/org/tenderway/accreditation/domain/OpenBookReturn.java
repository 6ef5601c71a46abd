package org.tenderway.accreditation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What a provider disclosed of its costs with one attempt. */
@Entity
@Table(name = "accreditation_open_book")
class OpenBookReturn {

    @Id
    private String attempt;

    @Column
    private String content;

    @Column
    private String keptBy;

    @Column
    private LocalDate keptOn;

    protected OpenBookReturn() {}

    OpenBookReturn(String attempt, String content, String keptBy, LocalDate keptOn) {
        this.attempt = attempt;
        this.content = content;
        this.keptBy = keptBy;
        this.keptOn = keptOn;
    }

    String content() {
        return content;
    }
}
