package org.tenderway.evaluation;

/** The grounds of schedules 6 and 7 to the Procurement Act 2023, in their order. */
public enum ExclusionGround {
    NONE(0, "no ground applies"),
    CORPORATE_MANSLAUGHTER(6, "corporate manslaughter or homicide"),
    TERRORISM(6, "terrorism"),
    THEFT_FRAUD_BRIBERY(6, "theft, fraud or bribery"),
    LABOUR_SLAVERY_TRAFFICKING(6, "labour market, slavery or trafficking offences"),
    ORGANISED_CRIME(6, "organised crime"),
    TAX_OFFENCES(6, "tax offences"),
    CARTEL_OFFENCE(6, "the cartel offence"),
    ANCILLARY_OFFENCES(6, "ancillary or corresponding overseas offences"),
    NATIONAL_SECURITY_DEBARMENT(6, "debarment on the ground of national security"),
    TAX_MISCONDUCT(6, "misconduct in relation to tax"),
    COMPETITION_INFRINGEMENT(6, "competition law infringements"),
    FAILURE_TO_COOPERATE(6, "failure to co-operate with an investigation"),
    LABOUR_MISCONDUCT(7, "labour market misconduct"),
    ENVIRONMENTAL_MISCONDUCT(7, "environmental misconduct"),
    INSOLVENCY(7, "insolvency or bankruptcy"),
    BUSINESS_CEASED(7, "the business has ceased"),
    POTENTIAL_COMPETITION_INFRINGEMENT(7, "potential competition infringements"),
    PROFESSIONAL_MISCONDUCT(7, "professional misconduct"),
    POOR_PERFORMANCE(7, "breach of contract or poor performance"),
    ACTING_IMPROPERLY(7, "acting improperly in procurement"),
    NATIONAL_SECURITY(7, "a threat to national security");

    private final int schedule;
    private final String words;

    ExclusionGround(int schedule, String words) {
        this.schedule = schedule;
        this.words = words;
    }

    /** Whether a tenderer must be excluded on it. */
    public boolean isMandatory() {
        return schedule == 6;
    }

    /** Such as "mandatory (schedule 6): tax offences". */
    public String words() {
        return this == NONE ? words : "%s: %s".formatted(kind(), words);
    }

    /** As a bidder may read it: which schedule, and no more. */
    public String kind() {
        return isMandatory() ? "mandatory ground (schedule 6)" : "discretionary ground (schedule 7)";
    }
}
