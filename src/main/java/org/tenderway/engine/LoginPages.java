package org.tenderway.engine;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page where people sign in, for the product's pages and the engine's web applications alike. */
@Controller
class LoginPages {

    @GetMapping("/login")
    String login() {
        return "engine/login";
    }
}
