package org.tenderway.identity;

import java.util.Arrays;
import java.util.Optional;

/** The parts people play. The group id is what process models name as candidate group. */
public enum Role {
    COMMISSIONER("commissioner", "Commissioner"),
    PROCUREMENT_OFFICER("procurement-officer", "Procurement officer"),
    EVALUATOR("evaluator", "Evaluator"),
    LAY_EVALUATOR("lay-evaluator", "Expert by Experience"),
    MODERATOR("moderator", "Moderator"),
    COMMITTEE_CLERK("committee-clerk", "Committee clerk"),
    CONTRACT_MANAGER("contract-manager", "Contract manager"),
    REVIEWER("reviewer", "Quality reviewer"),
    HEALTH_REVIEWER("health-reviewer", "Health partner's reviewer"),
    PLACEMENT_OFFICER("placement-officer", "Placement officer"),
    MANAGER("manager", "Manager"),
    SUPPLIER("supplier", "Supplier"),
    ADMINISTRATOR("camunda-admin", "Administrator");

    private final String groupId;
    private final String label;

    Role(String groupId, String label) {
        this.groupId = groupId;
        this.label = label;
    }

    public String groupId() {
        return groupId;
    }

    public String label() {
        return label;
    }

    public static Optional<Role> ofGroup(String groupId) {
        return Arrays.stream(values())
                .filter(role -> role.groupId.equals(groupId))
                .findFirst();
    }
}
