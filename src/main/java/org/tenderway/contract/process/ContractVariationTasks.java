package org.tenderway.contract.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.contract.domain.change.ContractVarying;
import org.tenderway.contract.domain.change.VariationStatus;

/** What the variation of a contract asks of the register. */
@Component("contractVariationTasks")
public class ContractVariationTasks {

    private final ContractVarying varying;

    ContractVariationTasks(ContractVarying varying) {
        this.varying = varying;
    }

    public void requestDecision(String variation) {
        varying.requestDecision(variation);
    }

    public String decision(String variation) {
        return varying.view(variation).decision();
    }

    public void settle(String variation) {
        varying.settle(variation);
    }

    public boolean isApproved(String variation) {
        return varying.view(variation).status() == VariationStatus.APPROVED;
    }

    public boolean isNoticeFirst(String variation) {
        return varying.view(variation).noticeBefore();
    }

    public void publishChangeNotice(String variation, @Nullable LocalDate publishedOn, String noticeReference) {
        varying.publishNotice(variation, publishedOn, noticeReference);
    }

    public void signVariation(
            String variation,
            String next,
            @Nullable LocalDate councilSignedOn,
            @Nullable LocalDate providerSignedOn,
            String providerSignatory,
            @Nullable LocalDate effectiveOn,
            String reason) {
        varying.sign(variation, next, councilSignedOn, providerSignedOn, providerSignatory, effectiveOn, reason);
    }

    public boolean isSigned(String variation) {
        return varying.view(variation).status() == VariationStatus.SIGNED;
    }

    public Date effectiveDay(String variation) {
        return Midnight.of(Objects.requireNonNull(varying.view(variation).effectiveOn()));
    }

    public void takeEffect(String variation) {
        varying.takeEffect(variation);
    }

    public boolean isNoticeOwed(String variation) {
        return varying.view(variation).owesNotice();
    }

    public void publishLateNotice(String variation, @Nullable LocalDate publishedOn, String noticeReference) {
        varying.publishNotice(variation, publishedOn, noticeReference);
    }
}
