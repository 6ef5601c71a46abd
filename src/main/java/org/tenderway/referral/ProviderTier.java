package org.tenderway.referral;

/** In which part a provider is offered a request. */
public enum ProviderTier {
    LEAD("Lead provider"),
    ADDITIONAL("Additional provider"),
    PRESENT("Present provider"),
    ACCREDITED("Accredited provider");

    private final String label;

    ProviderTier(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
