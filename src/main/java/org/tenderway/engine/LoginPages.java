package org.tenderway.engine;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page where people sign in, for the product's pages and the engine's web applications alike. */
@Controller
class LoginPages {

    private final @Nullable String wayIn;

    LoginPages(ObjectProvider<DirectoryLogin> directory) {
        this.wayIn = directory.getIfAvailable() == null ? null : DirectoryLogin.WAY_IN;
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("wayIn", wayIn);
        return "engine/login";
    }
}
