package org.tenderway.evaluation.domain;

import java.util.List;
import org.springframework.data.repository.Repository;

interface PriceQuestions extends Repository<PriceQuestion, String> {

    PriceQuestion save(PriceQuestion question);

    List<PriceQuestion> findByLotRole(String lotRole);
}
