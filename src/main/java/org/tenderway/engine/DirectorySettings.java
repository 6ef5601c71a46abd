package org.tenderway.engine;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How the council's directory is reached, and which of its roles is which of ours. */
record DirectorySettings(
        String issuer,
        String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("") String roles,
        @DefaultValue("45s") Duration recheck,
        @DefaultValue("60m") Duration longestUnchecked,
        @DefaultValue("5s") Duration askAgain,
        @DefaultValue("false") boolean adoptAccounts,
        @DefaultValue List<String> localPeople) {

    static final String PREFIX = "tenderway.oidc";

    /** Where the browser is sent on signing in and out. */
    String origin() {
        URI address = URI.create(issuer);
        return address.getScheme() + "://" + address.getAuthority();
    }

    /** Who still signs in with a password kept here: machines, and whoever is to come in when all else fails. */
    boolean signsInHere(String userId) {
        return localPeople.contains(userId) || localPeople.contains("*");
    }

    /** The group of each name that the directory may give; without a list the directory gives our own names. */
    Map<String, Set<String>> groupsByRole() {
        Map<String, Set<String>> groups = new TreeMap<>();
        for (String pair : roles.split(",")) {
            String[] names = pair.split("=", 2);
            if (names.length == 2) {
                groups.computeIfAbsent(names[0].strip(), name -> new LinkedHashSet<>())
                        .addAll(Arrays.stream(names[1].split("\\+"))
                                .map(String::strip)
                                .toList());
            }
        }
        return groups;
    }
}
