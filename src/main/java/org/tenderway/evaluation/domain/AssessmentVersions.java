package org.tenderway.evaluation.domain;

import java.util.List;
import org.springframework.data.repository.Repository;

interface AssessmentVersions extends Repository<AssessmentVersion, Long> {

    AssessmentVersion save(AssessmentVersion version);

    List<AssessmentVersion> findByTenderOrderByNumber(String tender);
}
