package org.tenderway.audit.domain;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.audit.Trail;
import org.tenderway.audit.TrailCheck;
import org.tenderway.audit.TrailEntry;
import org.tenderway.vocabulary.CaseReference;

@Service
@Transactional(readOnly = true)
class ChainedTrail implements Trail {

    private final Chain chain;

    ChainedTrail(Chain chain) {
        this.chain = chain;
    }

    @Override
    public List<TrailEntry> of(CaseReference caseReference) {
        return chain.of(caseReference);
    }

    @Override
    public List<TrailEntry> newest(CaseReference caseReference, long before, int limit) {
        return chain.newest(caseReference, before, limit);
    }

    @Override
    public long count() {
        return chain.count();
    }

    @Override
    public TrailCheck verify() {
        Walk walk = new Walk();
        chain.walk(walk);
        return walk.result();
    }
}
