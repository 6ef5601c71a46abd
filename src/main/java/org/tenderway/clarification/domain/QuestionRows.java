package org.tenderway.clarification.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface QuestionRows extends Repository<Question, String> {

    Question save(Question question);

    Optional<Question> findById(String key);

    List<Question> findByTenderAndNumberIsNotNullOrderByNumber(String tender);

    List<Question> findByTenderAndNumberIsNullOrderByQuestion(String tender);
}
