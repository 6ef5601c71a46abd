package org.tenderway.supplier;

import java.util.function.UnaryOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Whole addresses for letters that let somebody in. A demo sends no mail: it shows them on the next page instead. */
@Component
public class LetterLinks {

    private final String address;
    private final boolean shows;

    LetterLinks(
            Environment environment,
            ObjectProvider<JavaMailSender> mail,
            @Value("${tenderway.address:}") String address) {
        this.address = address;
        this.shows = environment.acceptsProfiles(Profiles.of("demo", "test")) && mail.getIfAvailable() == null;
    }

    /** @param page path of a page that takes a token */
    public UnaryOperator<String> to(String page, RedirectAttributes next) {
        return token -> {
            String whole = here() + page + "?token=" + token;
            if (shows) {
                next.addFlashAttribute("link", whole);
            }
            return whole;
        };
    }

    private String here() {
        return address.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : address;
    }
}
