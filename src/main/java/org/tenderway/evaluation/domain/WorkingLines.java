package org.tenderway.evaluation.domain;

import java.util.List;
import org.springframework.data.repository.Repository;

interface WorkingLines extends Repository<WorkingLine, String> {

    WorkingLine save(WorkingLine line);

    List<WorkingLine> findByLotRoleAndResultVersionOrderByLineNo(String lotRole, int resultVersion);
}
