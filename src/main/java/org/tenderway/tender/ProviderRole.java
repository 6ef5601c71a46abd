package org.tenderway.tender;

/** The part a provider plays in a lot: leads take most new referrals, additional providers the rest. */
public enum ProviderRole {
    LEAD("lead"),
    ADDITIONAL("additional");

    private final String word;

    ProviderRole(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
