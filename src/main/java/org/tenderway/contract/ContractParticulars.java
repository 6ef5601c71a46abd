package org.tenderway.contract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else the register holds of a contract.
 *
 * @param councilReference the reference by which the council's own papers know it, or empty
 * @param service the kind of service in the council's words, such as "Residential care", or empty
 * @param owner user id of the contract manager who looks after it, or empty
 * @param term the length as the papers write it, such as "5+4", or empty
 * @param reviewOn when it is to be reviewed next, or null
 * @param lots lots and roles in words, for a contract that was not awarded here
 * @param parties who commissions together, with the names others use for them
 */
public record ContractParticulars(
        String councilReference,
        String service,
        String department,
        String description,
        String owner,
        String term,
        @Nullable LocalDate reviewOn,
        String lots,
        List<ContractParty> parties,
        ContractValue value,
        List<FundingShare> funding,
        List<ContractKpi> kpis,
        List<ContractDocument> documents,
        ContractSourcing sourcing) {

    public static final ContractParticulars NONE = new ContractParticulars("", "");

    public ContractParticulars {
        parties = List.copyOf(parties);
        funding = List.copyOf(funding);
        kpis = List.copyOf(kpis);
        documents = List.copyOf(documents);
        FundingShare.refuseUnlessWhole(funding);
    }

    /** A contract of which no more is known. */
    public ContractParticulars(String service, String owner) {
        this(
                "",
                service,
                "",
                "",
                owner,
                "",
                null,
                "",
                List.of(),
                ContractValue.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                ContractSourcing.UNKNOWN);
    }
}
