package org.tenderway.evaluation.domain;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ReopeningRows extends Repository<Reopening, String> {

    Reopening save(Reopening reopening);

    List<Reopening> findByLotRoleOrderByAskedAtAscIdAsc(String lotRole);
}
