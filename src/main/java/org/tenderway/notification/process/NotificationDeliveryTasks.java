package org.tenderway.notification.process;

import org.springframework.stereotype.Component;
import org.tenderway.notification.domain.Addressing;

/** What the delivery of a letter asks about its address; the business key is the letter. */
@Component("notificationDeliveryTasks")
public class NotificationDeliveryTasks {

    private final Addressing addressing;

    NotificationDeliveryTasks(Addressing addressing) {
        this.addressing = addressing;
    }

    public boolean isAddressed(String letter) {
        return addressing.isAddressed(letter);
    }

    public void findAddress(String letter, boolean sentByPost, String address) {
        addressing.find(letter, sentByPost, address);
    }
}
