package org.tenderway.contract.process;

import java.time.LocalDate;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.contract.domain.ending.Excepting;
import org.tenderway.contract.domain.ending.ExceptionStatus;

/** What a named exception asks of the register. */
@Component("contractExceptionTasks")
public class ContractExceptionTasks {

    private final Excepting excepting;

    ContractExceptionTasks(Excepting excepting) {
        this.excepting = excepting;
    }

    public boolean isUnaccounted(String exception) {
        return excepting.view(exception).status() == ExceptionStatus.UNACCOUNTED;
    }

    public void accountForEnd(String exception, String ground, String reason, @Nullable LocalDate reviewOn) {
        excepting.account(exception, ground, reason, reviewOn);
    }

    public String decision(String exception) {
        return excepting.view(exception).decision();
    }

    public void stand(String exception) {
        excepting.stand(exception);
    }

    public void refuse(String exception) {
        excepting.refuse(exception);
    }

    public Date reviewDay(String exception) {
        return Midnight.of(excepting.reviewDay(exception));
    }

    public void reviewException(String exception, boolean over, @Nullable LocalDate reviewOn, String reason) {
        excepting.review(exception, over, reviewOn, reason);
    }

    public boolean isOver(String exception) {
        return excepting.view(exception).status() == ExceptionStatus.CLOSED;
    }
}
