package org.tenderway.supplier;

/** What somebody types who registers an organisation. */
public record NewAccount(String organisation, String person, String email, String password, String repeated) {

    /** Never in a log. */
    @Override
    public String toString() {
        return "NewAccount";
    }
}
