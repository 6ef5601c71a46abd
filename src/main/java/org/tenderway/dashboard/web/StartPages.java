package org.tenderway.dashboard.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The public pages that need no sign-in. */
@Controller
class StartPages {

    @GetMapping("/")
    String start() {
        return "dashboard/start";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "dashboard/accessibility";
    }
}
