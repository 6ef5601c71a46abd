package org.tenderway.engine;

import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom the directory has named, under the name of their account here. */
class DirectoryUser extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final String userId;

    DirectoryUser(OidcUser user, String userId) {
        super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
        this.userId = userId;
    }

    @Override
    public String getName() {
        return userId;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof DirectoryUser user && user.userId.equals(userId);
    }

    @Override
    public int hashCode() {
        return userId.hashCode();
    }
}
