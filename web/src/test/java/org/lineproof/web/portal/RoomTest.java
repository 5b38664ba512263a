package org.lineproof.web.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lineproof.tenancy.entity.Refusal;

class RoomTest {

    @Test
    void anOfficerSeesEveryRoomButThatOfRelyingParties() {
        List<Room> rooms = new ArrayList<>(List.of(Room.values()));
        rooms.remove(Room.DISCLOSED);
        assertEquals(rooms, Room.openTo(List.of(PortalRole.COMPLIANCE_OFFICER)));
    }

    @Test
    void aReviewerRequestsNoReports() {
        List<Room> rooms = Room.openTo(List.of(PortalRole.REVIEWER));
        assertTrue(rooms.contains(Room.DECISIONS));
        assertTrue(!rooms.contains(Room.REPORTS));
    }

    @Test
    void aRelyingPartySeesWhatWasDisclosedToItAndNothingElse() {
        assertEquals(List.of(Room.DISCLOSED), Room.openTo(List.of(PortalRole.RELYING_PARTY)));
    }

    @Test
    void anOfficerAloneGrantsAccess() {
        for (PortalRole role : PortalRole.values()) {
            assertEquals(
                    role == PortalRole.COMPLIANCE_OFFICER,
                    Room.openTo(List.of(role)).contains(Room.ACCESS),
                    role.words());
        }
    }

    @Test
    void twoRolesOpenTheRoomsOfBoth() {
        List<Room> rooms = new ArrayList<>(List.of(Room.values()));
        rooms.remove(Room.ACCESS);
        assertEquals(rooms, Room.openTo(List.of(PortalRole.REVIEWER, PortalRole.AUDITOR, PortalRole.RELYING_PARTY)));
    }

    @Test
    void everyPageOfARoomExists() {
        for (Room room : Room.values()) {
            for (String page : room.pages()) {
                assertTrue(Files.exists(Path.of("src/main/webapp" + page)), page);
                assertTrue(room.holds(page));
            }
        }
    }

    @Test
    void thePagesOfARoomAreRefusedToWhomItDoesNotOpen() throws Exception {
        PageRoles server = new PageRoles(Path.of("src/main/webapp/WEB-INF/web.xml"));
        for (Room room : Room.values()) {
            for (PortalRole role : PortalRole.values()) {
                if (!Room.openTo(List.of(role)).contains(room)) {
                    room.pages()
                            .forEach(page -> assertFalse(
                                    server.of(page).contains(role.realmName()), page + " opens to a " + role.words()));
                }
            }
        }
        assertTrue(server.of("/reports.xhtml").contains("auditor"));
    }

    @Test
    void rolesAreNamedAsTheRealmNamesThem() {
        assertEquals("compliance-officer", PortalRole.COMPLIANCE_OFFICER.realmName());
        assertEquals("compliance officer", PortalRole.COMPLIANCE_OFFICER.words());
    }

    @Test
    void aRefusalNamesFieldAndCure() {
        assertEquals(
                "Intended purpose: must not be blank.",
                Refusals.sentence(Refusal.unprocessable("intendedPurpose", "must not be blank")));
        assertEquals("There is no log x.", Refusals.sentence(Refusal.notFound("there is no log x")));
    }

    @Test
    void aRefusalIsFoundBehindWhatWrapsIt() {
        Refusal refusal = Refusal.notFound("gone");
        assertEquals(refusal, Refusals.in(new IllegalStateException(refusal)).orElseThrow());
        assertTrue(Refusals.in(new IllegalStateException("ours")).isEmpty());
    }
}
