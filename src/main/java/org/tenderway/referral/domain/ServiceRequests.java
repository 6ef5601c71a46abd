package org.tenderway.referral.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;
import org.tenderway.referral.RequestStatus;
import org.tenderway.vocabulary.Refusal;

interface ServiceRequests extends JpaRepository<ServiceRequest, String> {

    List<ServiceRequest> findByCaseReferenceOrderByReference(String caseReference);

    List<ServiceRequest> findByCaseReferenceAndSystemReferenceOrderByReference(
            String caseReference, String systemReference);

    List<ServiceRequest> findByOutstandingTrueAndStatusOrderByReference(RequestStatus status);

    @Query(
            "select r from ServiceRequest r where (:status is null or r.status = :status)"
                    + " and (:caseReference = '' or r.caseReference = :caseReference) order by r.receivedAt desc, r.reference desc")
    List<ServiceRequest> newest(
            @Param("status") @Nullable RequestStatus status, @Param("caseReference") String caseReference, Limit most);

    default ServiceRequest request(String reference) {
        return findById(reference).orElseThrow(() -> Refusal.because("there is no request %s".formatted(reference)));
    }
}
