package org.tenderway.evaluation.domain;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PanelDrafts extends Repository<PanelDraft, String> {

    PanelDraft save(PanelDraft draft);

    Optional<PanelDraft> findById(String tender);
}
