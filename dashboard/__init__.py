"""The Streamlit app; knows the library, never the other way round."""
