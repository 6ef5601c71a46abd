package org.tenderway.evaluation.domain;

import java.util.List;
import org.springframework.data.repository.Repository;

interface DrawRows extends Repository<Draw, String> {

    Draw save(Draw draw);

    List<Draw> findByLotRoleOrderByNumber(String lotRole);
}
