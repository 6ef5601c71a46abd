package org.tenderway.broken.award.web;

import jakarta.servlet.http.HttpServletRequest;

/** A page that the broken domain calls. */
public final class LeakyPages {

    private LeakyPages() {}

    public static String title(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
