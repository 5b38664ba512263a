package org.lineproof.report.pdf.colour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SrgbProfileTest {
    @Test
    void isAnRgbDisplayProfile() {
        ICC_Profile profile = ICC_Profile.getInstance(SrgbProfile.bytes());
        assertEquals(ColorSpace.TYPE_RGB, profile.getColorSpaceType());
        assertEquals(ICC_Profile.CLASS_DISPLAY, profile.getProfileClass());
        assertEquals(2, profile.getMajorVersion());
    }

    @Test
    void meansTheColoursThatSrgbMeans() {
        ICC_ColorSpace ours = new ICC_ColorSpace(ICC_Profile.getInstance(SrgbProfile.bytes()));
        ColorSpace theirs = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        long seed = 8;
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            float[] colour = {random.nextFloat(), random.nextFloat(), random.nextFloat()};
            assertArrayEquals(theirs.toCIEXYZ(colour), ours.toCIEXYZ(colour), 0.004f, "seed " + seed + ", colour " + i);
        }
    }
}
