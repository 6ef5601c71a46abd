package org.tenderway.plan;

import java.util.List;
import java.util.Optional;
import org.tenderway.vocabulary.CaseReference;

/** The programmes of a council. */
public interface Programmes {

    /** @throws org.tenderway.vocabulary.Refusal when the reference is taken, no lot is named or a sum does not tie */
    void open(NewProgramme programme);

    Optional<ProgrammeView> find(CaseReference reference);

    ProgrammeView programme(CaseReference reference);

    List<ProgrammeView> all();

    /**
     * The programmes whose reference or title holds the typed words, the newest first.
     *
     * @param typed words, or empty for all
     * @param page counted from 1
     */
    Found search(String typed, int page);

    /** One page of programmes, and how many there are on all pages. */
    record Found(List<ProgrammeView> programmes, long total, int page, int pages) {}
}
