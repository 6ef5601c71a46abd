package org.tenderway.accreditation;

/**
 * A home and who runs it.
 *
 * @param provider name of the organisation that runs the home
 */
public record Incumbent(String home, String provider, String email, Registration registration) {}
