package org.tenderway.evaluation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One step of the working behind a ranking. */
@Entity
@Table(name = "evaluation_working")
class WorkingLine {

    private static final int LONGEST = 4000;

    @Id
    private String id;

    @Column
    private String lotRole;

    @Column
    private int resultVersion;

    @Column
    private int lineNo;

    @Column
    private String line;

    @SuppressWarnings("NullAway.Init")
    protected WorkingLine() {}

    WorkingLine(String lotRole, int resultVersion, int lineNo, String line) {
        this.id = lotRole + (resultVersion == 1 ? "/" : "/%d/".formatted(resultVersion)) + lineNo;
        this.resultVersion = resultVersion;
        this.lotRole = lotRole;
        this.lineNo = lineNo;
        this.line = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    String line() {
        return line;
    }
}
